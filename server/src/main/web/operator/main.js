import './styles/operator.css';
import { App } from './app.js';

new App(document.getElementById('app'), document.getElementById('announcer')).start();
